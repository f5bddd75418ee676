package store

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// compareLooks orders by row, then by time.
func compareLooks(a, b Look) int {
	return cmp.Or(
		strings.Compare(a.Round.Checklist, b.Round.Checklist),
		a.Round.Date.Compare(b.Round.Date),
		strings.Compare(a.Round.Slot, b.Round.Slot),
		strings.Compare(a.Check, b.Check),
		a.At.Compare(b.At),
	)
}

// cut shortens a text to so many characters.
func cut(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	return string([]rune(text)[:limit-1]) + "…"
}
