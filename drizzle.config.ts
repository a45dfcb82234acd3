import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./src/store/schema.ts', './src/store/annotation-schema.ts', './src/store/snapshot-schema.ts'],
  out: './drizzle',
});
