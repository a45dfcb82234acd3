/** The ceiling at the edge: a bare Hono JSON hello as a Worker. */
import { Hono } from 'hono';

const app = new Hono();
app.get('/v1/codes/:code', (context) => context.json({ hello: 'world' }));
export default app;
