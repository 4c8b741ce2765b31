/** Where a fault strikes: the start of an upload, its bytes, looking at a blob, putting a manifest. */
export type FaultPoint = 'start' | 'upload' | 'blob' | 'manifest';

/** Instead of its work the registry answers with a status, or drops the connection: an upload's after so many bytes. */
export type RegistryFault =
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly dropAfterBytes: number };

/** The faults that tests ask for. */
export interface RegistryFaults {
  /** The next `times` requests at this point go wrong. */
  fail(on: FaultPoint, times: number, fault: RegistryFault): void;
  /** Takes the fault that is due at this point, if any. */
  take(on: FaultPoint): RegistryFault | undefined;
}

/** No faults yet. */
export function createRegistryFaults(): RegistryFaults {
  const due: Record<FaultPoint, RegistryFault[]> = { start: [], upload: [], blob: [], manifest: [] };
  return {
    fail: (on, times, fault) => void due[on].push(...Array.from({ length: times }, () => fault)),
    take: (on) => due[on].shift(),
  };
}
