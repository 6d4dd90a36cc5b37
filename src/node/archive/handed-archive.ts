import { handed } from '../handed.ts';
import type { Archive } from './load.ts';

/** The archive that a build has read already. Apart from what reads it, which pages must not have to load. */
export const handedArchive = handed<Archive>('archive');
