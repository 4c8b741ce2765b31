// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import fc from 'fast-check';

/** What somebody types, pastes or smuggles in: any characters, and those of which syntaxes are made. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...[
        'A',
        '=',
        ':',
        '\n',
        '\r',
        ' ',
        ',',
        '$',
        '{',
        '}',
        '${',
        '-',
        '1',
        's',
        '/',
        '..',
        '\\',
        '"',
        "'",
        '`',
        '\t',
      ],
      ...['__proto__', 'constructor', '::error::', '##[', '%0A', '\u001b[31m', '\u202e', '\u200b', '\ud800', '\0'],
    ),
    maxLength: 40,
  }),
  fc.constantFrom(
    ...['0', '-1', '1e9', '0x10', 'NaN', 'Infinity', '1.5', 'true ', 'null', 'undefined', '[object Object]', '~'],
    ...['arn:aws:iam::123456789012:role/', 'arn:', '../../etc/passwd', '/dev/zero', 'C:\\x', 'oci:', 'docker:--help'],
    ...['${X}', '${', '$${', '{{', '%s', '$(id)', '; rm -rf /', "' OR 1=1 --", '<script>', '-v', '--'],
  ),
  fc.constantFrom('a', 'ä', '9', '-', 'a-').chain((unit) => fc.nat(20_000).map((times) => unit.repeat(times))),
);
