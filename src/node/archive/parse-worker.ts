// A thread of `parse-pool.ts`: parses what it is sent, one file at a time.
import { doTasks } from '../pool.ts';
import { parseFile, type ParseTask } from './parse-file.ts';

doTasks((task: ParseTask) => parseFile(task));
