import { expect, test } from '@jest/globals';
import { AwsError } from './ports.ts';
import { parseQuery, queryFields, writeXml, writeXmlError } from './query-protocol.ts';
import { boolean, integer, list, string, structure } from './shape.ts';

const shape = structure({
  Names: list(string()),
  Port: integer(),
  Enabled: boolean,
  Actions: list(structure({ Type: string(), Order: integer(), Config: structure({ Hosts: list(string()) }) })),
});

test('a form becomes nested fields of the types that the shape says', () => {
  const query = parseQuery(
    'Action=Do&Version=1&Names=&Port=80&Enabled=false' +
      '&Actions.member.1.Type=forward&Actions.member.1.Order=10&Actions.member.1.Config.Hosts.member.1=a.example' +
      '&Actions.member.2.Type=redirect',
  );
  expect(query?.action).toBe('Do');
  expect(queryFields(query?.parameters ?? new URLSearchParams(), shape)).toEqual({
    Names: [],
    Port: 80,
    Enabled: false,
    Actions: [{ Type: 'forward', Order: 10, Config: { Hosts: ['a.example'] } }, { Type: 'redirect' }],
  });
});

test('eleven members stay in their order', () => {
  const parameters = new URLSearchParams(
    Array.from({ length: 11 }, (_, index) => `Names.member.${index + 1}=n${index + 1}`).join('&'),
  );
  expect(queryFields(parameters, shape).Names).toEqual(Array.from({ length: 11 }, (_, index) => `n${index + 1}`));
});

test('what the shape does not know stays, to be refused', () => {
  expect(queryFields(new URLSearchParams('Prot=80'), shape)).toEqual({ Prot: '80' });
});

test('what is no form of the protocol is none', () => {
  expect(parseQuery('{"a":1}')).toBeUndefined();
});

test('an answer is wrapped, escaped, dated and numbered by member', () => {
  const answer = {
    Name: `<a> & "b"`,
    Empty: [],
    Absent: undefined,
    At: new Date(0),
    Items: [{ Port: 1 }, { Port: 2 }],
  };
  expect(writeXml('Do', 'http://x/', answer, 'r-1')).toBe(
    '<DoResponse xmlns="http://x/"><DoResult><Name>&lt;a&gt; &amp; &quot;b&quot;</Name><Empty></Empty>' +
      '<At>1970-01-01T00:00:00.000Z</At><Items><member><Port>1</Port></member><member><Port>2</Port></member></Items></DoResult>' +
      '<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></DoResponse>',
  );
});

test('an error names its code', () => {
  expect(writeXmlError(new AwsError('DuplicateListener', 'a < b'), 'http://x/', 'r')).toContain(
    '<Error><Type>Sender</Type><Code>DuplicateListener</Code><Message>a &lt; b</Message></Error>',
  );
});
