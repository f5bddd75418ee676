package jql

import "strings"

func (f filler) checkField(of field) error { return f.checkQuoted(of.at, of.end) }

// checkQuoted refuses a string with a variable in it: a string means what it says,
// so whoever wrote "$customer" would look for that word and wonder. A $ that is
// meant stands there as \u0024.
func (f filler) checkQuoted(at, end int) error {
	written := string(f.runes[min(at, len(f.runes)):min(end, len(f.runes))])
	for rest := written; ; {
		_, after, found := strings.Cut(rest, "$")
		if !found {
			return nil
		}
		rest = after
		name := strings.TrimPrefix(after, "{")
		length := 0
		for length < len(name) && isNameCharacter(rune(name[length]), length > 0) {
			length++
		}
		if _, known := f.values[name[:length]]; known && length > 0 {
			return f.runes.refuse(at, "The variable $%s stands inside quotation marks, where it is not replaced. Write it without them.", name[:length])
		}
	}
}
