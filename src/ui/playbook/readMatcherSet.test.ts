import { readMatcherSet } from './readMatcherSet';

it.each([
  ['alertname="DiskFull"', ['alertname = DiskFull']],
  ['{alertname="DiskFull", service=~"etl-.*"}', ['alertname = DiskFull', 'service =~ etl-.*']],
  [' {a!="b",c!~"d|e",} ', ['a != b', 'c !~ d|e']],
  ['team=ops', ['team = ops']],
  ['"foo bar"="say \\"hello\\", please"', ['foo bar = say "hello", please']],
  ['path=~"C:\\\\d+"', ['path =~ C:\\d+']],
  ['a="x}y"', ['a = x}y']],
  ['owner=""', ['owner = ']],
  ['{}', []],
])('%s is shown in parts', (text, shown) => {
  expect(readMatcherSet(text)?.map(({ name, operator, value }) => `${name} ${operator} ${value}`)).toEqual(shown);
});

it.each(['alertname', 'a="b" c="d"', 'a==', 'a="b', '="x"', 'a="b",,', '<img src=x onerror=alert(1)>'])(
  '%s is left as it was written',
  (text) => {
    expect(readMatcherSet(text)).toBeUndefined();
  }
);
