/** Starts a worker from the source, whatever the process that starts it was started with. */
require('tsx/cjs');
require('./serve.ts').serve();
