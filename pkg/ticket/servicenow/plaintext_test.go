package servicenow

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
)

func TestPlainText(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "",
		"a < b and b > c":                     "a < b and b > c",
		"if <host> is down":                   "if <host> is down",
		"Try &lt;b&gt;":                       "Try &lt;b&gt;",
		"<p>It is <b>late</b>.</p><p>And</p>": "It is late. And",
		"[code]<a href='x'>See</a> it<br/>now[/code] plain":                                    "See it now plain",
		"[CODE]<style>p{}</style><!-- c --><scr<script>x</script>ipt>alert(1)</script>[/CODE]": "alert(1)",
		"  <div><ul><li>one</li><li>two &amp; three</li></ul></div>":                           "one two & three",
		"<p": "<p",
	} {
		require.Equal(t, want, httpx.Clean(plainText(text), 100), text)
	}
	require.LessOrEqual(t, len(plainText("<p>"+strings.Repeat("ä", maxMarkup))), maxMarkup)
}
