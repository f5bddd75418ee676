package jql

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// sharedTexts are the shared hostile inputs and every piece of code in the notes on
// ticket systems, the attacks on scopes among them; they are not part of this
// repository, and none are answered where they are missing.
func sharedTexts() []string {
	folder := filepath.Join("..", "..", "..", "..", "shared")
	raw, err := os.ReadFile(filepath.Join(folder, "hostile.json"))
	if err != nil {
		return nil
	}
	var entries []struct{ Input string }
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil
	}
	var texts []string
	for _, entry := range entries {
		texts = append(texts, entry.Input)
	}
	notes, err := os.ReadFile(filepath.Join(folder, "facts", "tickets.md"))
	if err != nil {
		return texts
	}
	for _, span := range regexp.MustCompile("`[^`\n]+`").FindAllString(string(notes), -1) {
		texts = append(texts, strings.Trim(span, "`"))
	}
	return texts
}
