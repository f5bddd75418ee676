package jira

import (
	"encoding/json"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
)

const (
	maxExcerpt = 280 // the sign of a cut included
	// maxNodes and maxNesting bound the walk through one description.
	maxNodes   = 2000
	maxNesting = 60
)

// plainText flattens a description or another long text to at most limit
// characters: Atlassian's document format (version 3) or a string, which is wiki
// markup in version 2. Either version has been seen with the other's shape.
func plainText(raw json.RawMessage, wiki bool, limit int) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		if wiki {
			text = withoutMarkup(text)
		}
		return httpx.Clean(text, limit-1)
	}
	var root wireNode
	if json.Unmarshal(raw, &root) != nil {
		return ""
	}
	flat := flattening{limit: limit}
	flat.add(root, 0)
	return httpx.Clean(flat.text.String(), limit-1)
}

// wireNode is a node of Atlassian's document format. Attributes differ by type,
// so they are read one by one.
type wireNode struct {
	Type    string                     `json:"type"`
	Text    json.RawMessage            `json:"text"`
	Attrs   map[string]json.RawMessage `json:"attrs"`
	Content []json.RawMessage          `json:"content"`
}

type flattening struct {
	text  strings.Builder
	nodes int
	limit int
}

func (f *flattening) add(node wireNode, depth int) {
	f.nodes++
	if f.nodes > maxNodes || depth > maxNesting || f.text.Len() > 4*f.limit {
		return
	}
	switch node.Type {
	case "text":
		f.text.WriteString(word(node.Text))
	case "hardBreak":
		f.text.WriteByte(' ')
	case "mention", "status", "emoji":
		f.text.WriteString(firstWord(node.Attrs, "text", "shortName"))
	case "inlineCard", "blockCard", "embedCard":
		f.text.WriteString(firstWord(node.Attrs, "url"))
	default:
		f.addBlock(node, depth)
	}
}

// addBlock walks into a node that holds others; one that holds none and is no
// known spacer leaves its type in brackets, so that the reader sees a gap.
func (f *flattening) addBlock(node wireNode, depth int) {
	if len(node.Content) == 0 {
		switch node.Type {
		case "", "doc", "paragraph", "rule", "tableCell", "tableHeader", "codeBlock", "heading":
			f.text.WriteByte(' ')
		default:
			f.text.WriteString(" [" + node.Type + "] ")
		}
		return
	}
	for _, raw := range node.Content {
		var child wireNode
		if json.Unmarshal(raw, &child) == nil {
			f.add(child, depth+1)
		}
	}
	f.text.WriteByte(' ')
}

func firstWord(attrs map[string]json.RawMessage, names ...string) string {
	for _, name := range names {
		if text := word(attrs[name]); text != "" {
			return text
		}
	}
	return ""
}

func word(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return ""
	}
	return text
}
