package frames

import (
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// Word is how one value is shown: glyph and text tell it, colour only helps.
// Of Grafana's palette only these names can be read as text in both themes (4.5
// to 1): yellow, orange and green are too light on white.
type Word struct{ Value, Glyph, Text, Color string }

// Label is the word with its glyph.
func (w Word) Label() string { return strings.TrimSpace(w.Glyph + " " + w.Text) }

// Mappings show the words of one column in their order.
func Mappings(words []Word) data.ValueMappings {
	mapper := data.ValueMapper{}
	for i, word := range words {
		mapper[word.Value] = data.ValueMappingResult{Text: word.Label(), Color: word.Color, Index: i}
	}
	return data.ValueMappings{mapper}
}
