// A thread of `parse-pool.ts`: parses what it is sent, one file at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { handSettings, type Settings } from '../settings.ts';
import { parseFile, type ParseTask } from './parse-file.ts';

handSettings(workerData as Settings);
parentPort!.on('message', (task: ParseTask) => parentPort!.postMessage(parseFile(task)));
