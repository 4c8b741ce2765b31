import { randomUUID } from 'node:crypto';
import type { EcsService } from './state.ts';

const KEPT = 100;

/** Adds to the events of a service: newest first, the latest hundred. */
export function addEvent(service: EcsService, now: number, text: string): void {
  service.events.unshift({ id: randomUUID(), createdAt: now, message: `(service ${service.name}) ${text}` });
  service.events.length = Math.min(service.events.length, KEPT);
}
