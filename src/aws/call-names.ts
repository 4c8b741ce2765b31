/** What the SDK tells a middleware of the call that it stands in. */
export interface CallContext {
  readonly clientName?: string;
  readonly commandName?: string;
}

/** Pure: what a call is called, as the SDK names it: `ECS`, `CreateService`. */
export function namesOf({ clientName = '', commandName = '' }: CallContext): { service: string; operation: string } {
  return { service: clientName.replace(/Client$/, ''), operation: commandName.replace(/Command$/, '') };
}
