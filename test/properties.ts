/** Properties are tried on random inputs, other ones in every run; on CI always on the same, so that a landing never depends on luck. */
import { configureGlobal } from 'fast-check';

if (process.env.CI !== undefined) configureGlobal({ seed: 20_200_225 });
