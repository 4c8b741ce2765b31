import type { Place } from '../ecs/arn.ts';
import type { Fields } from '../ports.ts';
import { hasTags, requestTags, textOf } from './asked.ts';
import type { Question } from './policy.ts';

/**
 * What CloudWatch Logs asks IAM for a call, by the Service Authorization Reference of 2026-09 (list_logs.html). Its
 * denials name the group as `log-group:NAME:log-stream:`; only the three actions on tags go by the ARN without an end
 * (API reference, LogGroup).
 */
export function logsQuestions(operation: string, input: Fields, { region, account }: Place): readonly Question[] {
  const action = `logs:${operation}`;
  const identifier = textOf(input['logGroupName']) ?? textOf(input['logGroupIdentifier']) ?? '';
  const name = identifier.replace(/^arn:aws:logs:[^:]*:\d+:log-group:/, '').replace(/:\*$/, '');
  const group = `arn:aws:logs:${region}:${account}:log-group:${name}`;
  switch (operation) {
    case 'DescribeLogGroups':
      return [{ action, resource: `arn:aws:logs:${region}:${account}:log-group::log-stream:` }];
    case 'TagResource':
    case 'UntagResource':
    case 'ListTagsForResource':
      return [{ action, resource: textOf(input['resourceArn']) ?? '', keys: requestTags(input['tags']) }];
    case 'CreateLogGroup': {
      const keys = requestTags(input['tags']);
      return [
        { action, resource: `${group}:log-stream:`, keys },
        ...(hasTags(input['tags']) ? [{ action: 'logs:TagResource', resource: group, keys }] : []),
      ];
    }
    case 'GetLogEvents':
      return [{ action, resource: `${group}:log-stream:${textOf(input['logStreamName']) ?? ''}` }];
    default:
      return [{ action, resource: `${group}:log-stream:` }];
  }
}
