package httpx

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseBaseKeepsAContextPath(t *testing.T) {
	for text, want := range map[string]string{
		"https://acme.atlassian.net":        "https://acme.atlassian.net",
		"https://ACME.atlassian.net/":       "https://acme.atlassian.net",
		"https://jira.example.com/jira/":    "https://jira.example.com/jira",
		"http://127.0.0.1:8081/sites/t1":    "http://127.0.0.1:8081/sites/t1",
		"https://[2606:4700::1111]:8443/ji": "https://[2606:4700::1111]:8443/ji",
	} {
		base, err := ParseBase(text)
		require.NoError(t, err, text)
		require.Equal(t, want, base.String())
	}
}

func TestParseBaseRefuses(t *testing.T) {
	for _, text := range []string{
		"", "acme.atlassian.net", "ftp://acme.atlassian.net", "javascript:alert(1)", "https://", "https:///x", "https://:443",
		"https://user@acme.atlassian.net", "https://user:pw@acme.atlassian.net", "https://acme.atlassian.net?x=1", "https://acme.atlassian.net?",
		"https://acme.atlassian.net#", "https://acme.atlassian.net/#z", "https://acme.atlassian.net/a/../b", "https://acme.atlassian.net/./b",
		"https://acme.atlassian.net/%2e%2e/b", "https://acme\tatlassian.net", "https://acme.atlassian.net\r\n", "https://acme.atlassian.net/a b",
		`https://acme.atlassian.net\@evil.test/`, "https://acme.atlassian.net/\u202e", "https://acme.atlassian.net:x",
	} {
		_, err := ParseBase(text)
		require.ErrorIs(t, err, ErrBadAddress, "%q", text)
	}
}

func TestParseBaseRefusesHostileInput(t *testing.T) {
	for _, id := range []string{"cfg-04", "cfg-06"} {
		_, err := ParseBase(hostileInput(t, id))
		require.ErrorIs(t, err, ErrBadAddress, id)
	}
}
