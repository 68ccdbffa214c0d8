import { WORKER_ARGUMENT } from './workers/worker-messages';

// The built command is one file: started by itself with this argument, it is a worker.
if (process.send && process.argv[2] === WORKER_ARGUMENT) void import('./workers/serve-work').then(({ serve }) => serve());
else void import('./command').then(({ command }) => command());
