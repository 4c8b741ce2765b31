import { randomUUID } from 'node:crypto';
import type { Deployment, EcsService } from './state.ts';

const KEPT = 100;

/** Adds to the events of a service: newest first, the latest hundred. */
export function addEvent(service: EcsService, now: number, text: string): void {
  service.events.unshift({ id: randomUUID(), createdAt: now, message: `(service ${service.name}) ${text}` });
  service.events.length = Math.min(service.events.length, KEPT);
}

/** Adds an event that a deployment tells only once. */
export function sayOnce(service: EcsService, deployment: Deployment, now: number, text: string): void {
  if (deployment.said.has(text)) return;
  deployment.said.add(text);
  addEvent(service, now, text);
}
