import { expect, test } from '@jest/globals';
import { listeningIn } from '../../../src/rollout/diagnosis/listening.ts';

test.each<[string, number, 'everywhere' | 'loopback']>([
  ['listening on :3000', 3000, 'everywhere'],
  ['Listening on port 5000', 5000, 'everywhere'],
  ['Example app listening at http://localhost:3000', 3000, 'loopback'],
  ['INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)', 8000, 'loopback'],
  ['INFO:     Uvicorn running on http://0.0.0.0:8080', 8080, 'everywhere'],
  ['[2026-11-23 02:40:11 +0000] [1] [INFO] Listening at: http://0.0.0.0:8000 (1)', 8000, 'everywhere'],
  [' * Running on http://127.0.0.1:5000', 5000, 'loopback'],
  ['Starting development server at http://127.0.0.1:8000/', 8000, 'loopback'],
  ['{"level":30,"time":1763865611000,"msg":"Server listening at http://[::1]:3000"}', 3000, 'loopback'],
  ['{"level":"info","port":3000,"msg":"server listening"}', 3000, 'everywhere'],
  ['Tomcat started on port(s): 8080 (http) with context path', 8080, 'everywhere'],
  ['Tomcat started on port 8080 (http) with context path "/"', 8080, 'everywhere'],
  ['2026/11/23 02:40:11 listening on [::]:8080', 8080, 'everywhere'],
  ['Server is listening on :::4000', 4000, 'everywhere'],
  ['Now listening on: http://[::]:8080', 8080, 'everywhere'],
  ['   - Local:        http://localhost:3000', 3000, 'loopback'],
  ['   - Network:      http://10.0.61.7:3000', 3000, 'everywhere'],
  ['started server on 0.0.0.0:3000, url: http://localhost:3000', 3000, 'everywhere'],
  ['* Listening on tcp://0.0.0.0:3000', 3000, 'everywhere'],
  ['Serving HTTP on 0.0.0.0 port 8000 (http://0.0.0.0:8000/) ...', 8000, 'everywhere'],
  ['server running at http://0.0.0.0/', 80, 'everywhere'],
  ['bound to localhost, port 3000', 3000, 'loopback'],
])('%s', (line, port, where) => {
  expect(listeningIn(line)).toEqual({ port, loopback: where === 'loopback' });
});

test.each([
  '02:40:11 server started',
  '2026-11-23T02:40:11Z ready',
  'connecting to postgres at db.internal:5432',
  'running migrations on 10.0.3.7:5432',
  'fetching http://10.0.0.1:9000/config',
  'server ready, metrics go to http://collector.example.com:4318',
  'listening on port 99999',
  'listening for jobs on redis://cache:6379',
  '',
])('no place where it listens: %s', (line) => {
  expect(listeningIn(line)).toBeUndefined();
});
