// A thread of `parse-pool.ts`: parses what it is sent, one file at a time.
import { parentPort } from 'node:worker_threads';
import { parseFile, type ParseTask } from './parse-file.ts';

parentPort!.on('message', (task: ParseTask) => parentPort!.postMessage(parseFile(task)));
