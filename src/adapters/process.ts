import { hostname } from 'node:os';
import type { Process } from '../world.ts';
import { systemCode } from './io-error.ts';

/** This process among the others of the machine. */
export const realProcess: Process = {
  id: process.pid,
  get host() {
    return hostname().replace(/\s/g, '-');
  },
  isAlive(id) {
    try {
      process.kill(id, 0);
      return true;
    } catch (error) {
      // No right to signal it means that it is there.
      return systemCode(error) === 'EPERM';
    }
  },
};
