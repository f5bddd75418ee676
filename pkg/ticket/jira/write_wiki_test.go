package jira

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestMarkupInTextStaysText(t *testing.T) {
	for text, want := range map[string]string{
		"plain text, db-1 and my_var; 10% of 5+5=10?": "plain text, db-1 and my_var; 10% of 5+5=10?",
		"*bold* _em_ -gone- +ins+":                    `\*bold\* \_em\_ \-gone\- \+ins\+`,
		"{code}x{code} {{mono}}":                      `\{code\}x\{code\} \{\{mono\}\}`,
		"[link|https://evil.example] [~anna]":         `\[link\|https://evil.example\] \[\~anna\]`,
		"!https://evil.example/x.png!":                `\!https://evil.example/x.png!`,
		"done! really ! yes!":                         "done! really ! yes!",
		"a ??cite?? b?":                               `a \?\?cite\?\? b?`,
		"||a||b||":                                    `\|\|a\|\|b\|\|`,
		"* one\n- two\n# three\n  * four":             "\\* one\n\\- two\n\\# three\n  \\* four",
		"----":                                        `\-\-\-\-`,
		"h1. Big\nbq. said\nsee h1. there":            "h1&#46; Big\nbq&#46; said\nsee h1. there",
		`C:\temp \\server\share \*`:                   `C:\temp &#92;&#92;server\share &#92;\*`,
		"a &amp; b && c &#123; &x":                    "a &amp;amp; b && c &amp;#123; &x",
		"fine :) not ;) db:Disk x:D. :-(":             "fine &#58;) not &#59;) db:Disk x:D. &#58;\\-(",
		"(x) (on) (maybe) (!)":                        `\(x) \(on) (maybe) \(\!)`,
		"a - b + c * d":                               "a - b + c * d",
		"x^2 ~sub~":                                   `x\^2 \~sub\~`,
		"":                                            "",
		"Ärger ü-ö 日本-語":                              "Ärger ü-ö 日本-語",
	} {
		require.Equal(t, want, wikiText(text), text)
	}
}

// Reading the escapes as Jira's renderer does gives the text back.
func TestEscapesAreReadBackAsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-z1 \n]|[#*_+\-?^~|%{}\[\]()!@\\&:;.D]|&amp;|h1\.|\(x\)){0,60}`).Draw(t, "text")
		require.Equal(t, text, rendered(wikiText(text)))
	})
}

// rendered is what the renderer's escape and entity components make of a text. Two
// backslashes in a row would be a line break.
func rendered(wiki string) string {
	if strings.Contains(wiki, `\\`) {
		return "a line break"
	}
	var b strings.Builder
	runes := []rune(wiki)
	for i := 0; i < len(runes); i++ {
		if runes[i] == '\\' && i+1 < len(runes) && strings.ContainsRune(escapable, runes[i+1]) {
			continue
		}
		b.WriteRune(runes[i])
	}
	return strings.NewReplacer("&#92;", `\`, "&#46;", ".", "&#58;", ":", "&#59;", ";", "&amp;", "&").Replace(b.String())
}

func TestLongLineIsWrittenInReasonableTime(t *testing.T) {
	line := strings.Repeat("disk *full* ", 2500)
	require.Len(t, wikiText(line), len(line)+2*2500)
}
