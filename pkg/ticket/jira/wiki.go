package jira

import (
	"regexp"
	"strings"
)

// maxMarkup is how much of a text is looked at: nobody is shown more than the
// beginning.
const maxMarkup = 16 << 10

// markup is taken out of Jira's wiki texts in this order. Only what changes the look
// goes; a sign in the middle of a word stays, since it is more often part of a name.
// Macros go first, images are left out whole, links keep their words.
var markup = []struct {
	pattern *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`\\\\`), " "},
	{regexp.MustCompile(`\{(?:code|noformat|quote|panel|color|anchor|html|html-bobswift|script|expand|toc|include|jira|table|section|column)(?::[^{}\n]*)?\}`), " "},
	{regexp.MustCompile(`![^!\s][^!\n]*\.(?:png|jpe?g|gif|svg|bmp|webp)(?:\|[^!\n]{0,200})?!`), " "},
	{regexp.MustCompile(`\[~(?:accountid:)?([^\[\]\n]+)\]`), "@$1"},
	{regexp.MustCompile(`\[([^\[\]|\n]+)\|[^\[\]\n]+\]`), "$1"},
	{regexp.MustCompile(`\[((?:https?|ftp|mailto):[^\[\]|\n]+)\]`), "$1"},
	{regexp.MustCompile(`(?m)^[ \t]*(?:h[1-6]\.|bq\.|[*#-]{1,6}|-{4,})[ \t]+`), " "},
	{regexp.MustCompile(`(?m)^[ \t]*-{4,}[ \t]*$`), " "},
	{regexp.MustCompile(`\|{1,2}`), " "},
	{regexp.MustCompile(`\{\{([^{}\n]+)\}\}`), "$1"},
	{regexp.MustCompile(`(^|[\s(\[{"'])[*_+^~]([^\s*_+^~][^*_+^~\n]*)[*_+^~]($|[\s)\]}.,;:!?"'])`), "$1$2$3"},
	{regexp.MustCompile(`(?m)\\([\[\]{}!*_+^~|#-])`), "$1"},
}

// withoutMarkup is what a reader of a wiki text sees, in plain words.
func withoutMarkup(text string) string {
	if len(text) > maxMarkup {
		text = strings.ToValidUTF8(text[:maxMarkup], "")
	}
	for _, rule := range markup {
		text = rule.pattern.ReplaceAllString(text, rule.instead)
	}
	return text
}
