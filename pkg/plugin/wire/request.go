package wire

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
)

// Read decodes a request's JSON, up to the size that checkBody states.
func Read(r *http.Request, into any) error {
	raw, err := io.ReadAll(io.LimitReader(r.Body, setup.MaxBytes+1))
	if err != nil {
		return fmt.Errorf("read a request: %w", err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("decode a request: %w", err)
	}
	return nil
}

// CheckLine demands one line of text that Jira takes as a title.
func CheckLine(what, text string) error {
	switch {
	case IsBlank(text):
		return faults.BadRequest("The %s is missing.", what)
	case strings.ContainsFunc(text, isLineBreak):
		return faults.BadRequest("The %s must be one line; it holds a line break.", what)
	case strings.ContainsFunc(text, unicode.IsControl):
		return faults.BadRequest("The %s holds a control character.", what)
	case lengthOf(text) > maxLine:
		return faults.BadRequest("The %s is longer than %d characters.", what, maxLine)
	}
	return nil
}

// CheckBlock takes lines of text, none included.
func CheckBlock(what, text string) error {
	switch {
	case lengthOf(text) > maxBlock:
		return faults.BadRequest("The %s is longer than 30,000 characters.", what)
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) }):
		return faults.BadRequest("The %s holds a control character.", what)
	}
	return nil
}

func isLineBreak(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }

// lengthOf counts as the ticket systems do, and browsers.
func lengthOf(text string) int { return len(utf16.Encode([]rune(text))) }

// OneBreak writes every line break as a line feed.
func OneBreak(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// IsBlank is true for a text of which nothing can be seen.
func IsBlank(text string) bool { return strings.TrimSpace(text) == "" }

const (
	// Jira takes no longer title, and no description much longer than this.
	maxLine  = 255
	maxBlock = 30_000
)

// RequestPattern is that of a browser's own id of one attempt.
var RequestPattern = regexp.MustCompile(`^[A-Za-z0-9-]{8,64}$`)
