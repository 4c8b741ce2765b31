/** What GitHub would end the run or the job with: the workflow can't be carried out as it is written. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}
