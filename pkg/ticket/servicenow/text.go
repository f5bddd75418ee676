package servicenow

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// maxText is how much of an address the words of a text filter may take.
const maxText = 500

// textConditions demands each word of a text filter, in the title or, unless the
// search keeps to titles, in the description. left says that words had to be left
// out: the filter then lets too much through, and never too little.
func textConditions(search ticket.Search) (conditions []encoded.Condition, left bool) {
	length := 0
	for _, word := range wordsOf(search.Filters.Text) {
		one := encoded.Like("short_description", word)
		if !search.TitleOnly {
			one = one.OrElse(encoded.Like("description", word))
		}
		written, err := one.Render()
		if length += 3 * len(written); err != nil || length > maxText*3 {
			left = true
			break
		}
		conditions = append(conditions, one)
	}
	return conditions, left
}

// wordsOf splits plain text into what can be looked for. A word that could be taken
// for anything but a value is taken apart into its letters and digits.
func wordsOf(text string) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) || r == utf8.RuneError }) {
		if _, err := encoded.Like("short_description", word).Render(); err == nil && holdsLetter(word) {
			words = append(words, word)
			continue
		}
		for piece := range strings.FieldsFuncSeq(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if _, err := encoded.Like("short_description", piece).Render(); err == nil {
				words = append(words, piece)
			}
		}
	}
	return words
}

func holdsLetter(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// textNotices says where a text filter could not be applied as a whole.
func textNotices(search ticket.Search) []ticket.Notice {
	if search.Filters.Text == "" {
		return nil
	}
	if len(wordsOf(search.Filters.Text)) == 0 {
		return []ticket.Notice{{Warning: true, Text: "The text filter holds no letter or digit, so it is not applied."}}
	}
	if _, left := textConditions(search); left {
		return []ticket.Notice{{Warning: true, Text: "The text filter is too long for ServiceNow, so only its first words count."}}
	}
	return nil
}
