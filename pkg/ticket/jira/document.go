package jira

import "strings"

// A node of Atlassian's document format, as it is sent.
type documentNode struct {
	Type    string         `json:"type"`
	Version int            `json:"version,omitempty"`
	Text    string         `json:"text,omitempty"`
	Content []documentNode `json:"content,omitempty"`
}

// documentOf writes plain text as a document: one paragraph a line. An empty line
// is a paragraph without content, since an empty text is refused.
func documentOf(text string) documentNode {
	document := documentNode{Type: "doc", Version: 1}
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		paragraph := documentNode{Type: "paragraph"}
		if line != "" {
			paragraph.Content = []documentNode{{Type: "text", Text: line}}
		}
		document.Content = append(document.Content, paragraph)
	}
	return document
}
