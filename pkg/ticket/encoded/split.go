package encoded

import "strings"

// segment is what stands between two carets, with its escaped carets as plain ones.
type segment struct {
	text string
	at   int
}

// split cuts a text at its carets; two are a caret in a value. Odd runs of more
// are refused: which of them separates depends on who reads.
func split(text []rune) ([]segment, error) {
	var segments []segment
	var b strings.Builder
	begin := 0
	for i := 0; i < len(text); {
		if text[i] != '^' {
			b.WriteRune(text[i])
			i++
			continue
		}
		run := i
		for i < len(text) && text[i] == '^' {
			i++
		}
		switch length := i - run; {
		case length == 1:
			segments = append(segments, segment{b.String(), begin})
			b.Reset()
			begin = i
		case length%2 == 1:
			return nil, at(run, refuse("So many ^ in a row can be read in two ways."))
		default:
			b.WriteString(strings.Repeat("^", length/2))
		}
	}
	return append(segments, segment{b.String(), begin}), nil
}
