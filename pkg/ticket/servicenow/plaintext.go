package servicenow

import (
	"html"
	"regexp"
	"strings"
)

var (
	// codeMark stands around HTML in a journal.
	codeMark = regexp.MustCompile(`(?i)\[/?code\]`)
	// hiddenMarkup is what no reader sees, with its contents.
	hiddenMarkup = regexp.MustCompile(`(?is)<(?:script|style)\b.*?</(?:script|style)\s*>|<!--.*?-->`)
	// wordMarkup stands inside of sentences, all other markup between them.
	wordMarkup = regexp.MustCompile(`(?i)</?(?:a|b|big|code|em|font|i|s|small|span|strong|sub|sup|tt|u)\b[^<>]*>`)
	markup     = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`)
	// htmlText begins what an HTML field of ServiceNow holds.
	htmlText = regexp.MustCompile(`(?i)^\s*<(?:p|div|span|ul|ol|table|h[1-6]|br|b|strong|em|a)\b[^<>]*>`)
)

// maxMarkup is how much of a text is looked at: nobody is shown more than the
// beginning.
const maxMarkup = 64 << 10

// plainText is what a reader of a journal entry or of an HTML field sees. Any other
// text stays as it is: a sign < in it means what it says.
func plainText(text string) string {
	if len(text) > maxMarkup {
		text = strings.ToValidUTF8(text[:maxMarkup], "")
	}
	if !codeMark.MatchString(text) && !htmlText.MatchString(text) {
		return text
	}
	text = hiddenMarkup.ReplaceAllString(codeMark.ReplaceAllString(text, " "), " ")
	return html.UnescapeString(markup.ReplaceAllString(wordMarkup.ReplaceAllString(text, ""), " "))
}
