/** What the manifest's groups are for, by their path. */
export const groups: Readonly<Record<string, string>> = {
  task: 'How big a task is, and how many run.',
  container: 'The container of the application.',
  http: 'How the load balancer speaks to the world and to the tasks.',
  'http.health-check': 'How the load balancer finds out whether a task is healthy.',
  'http.listener': 'Which requests of a load balancer that is used are for this service.',
  use: 'What is there already and used instead of something of its own. Several services may share it.',
  network: 'Where it runs; all ids come from outside.',
  roles: 'The IAM roles.',
  repository: "The environment's image repository.",
  logs: 'Logs and metrics.',
  database: 'The database the application uses. It comes from outside; the container gets its variables.',
};
