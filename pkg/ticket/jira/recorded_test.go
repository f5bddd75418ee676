package jira

import (
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
)

// recordedAnswer is an answer that a real Jira gave. The recordings are not part of
// this repository.
func recordedAnswer(t *testing.T, name string) httpx.Reply {
	t.Helper()
	text := recordedText(t, "observed", name)
	var recorded struct {
		Status  int
		Headers map[string]string
		Body    json.RawMessage
	}
	require.NoError(t, json.Unmarshal(text, &recorded))
	answer := httpx.Reply{Status: recorded.Status, Header: http.Header{}, Body: recorded.Body}
	var page string
	if json.Unmarshal(recorded.Body, &page) == nil {
		answer.Body = []byte(page)
	}
	for key, value := range recorded.Headers {
		answer.Header.Set(key, value)
	}
	return answer
}

// recordedText is one file of the shared recordings of Jira.
func recordedText(t *testing.T, path ...string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(append([]string{"..", "..", "..", "..", "shared", "recordings", "jira"}, path...)...))
	if err != nil {
		t.Skip("the shared recordings are missing")
	}
	return text
}
