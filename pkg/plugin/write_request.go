package plugin

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// draftRequest is the body of POST /tickets/preview and /tickets/open.
type draftRequest struct {
	Customer    string   `json:"customer"`
	Connection  string   `json:"connection"`
	Type        string   `json:"type"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Priority    int      `json:"priority"`
	Labels      []string `json:"labels"`
	Fingerprint string   `json:"fingerprint"`
	Link        string   `json:"link"`
	LinkTitle   string   `json:"linkTitle"`
	// Request is the browser's own id of this attempt. What is not opened twice is
	// told by the fingerprint, so it is only looked at.
	Request string `json:"request"`
}

const (
	// Jira takes no longer title, and no description much longer than this.
	maxDraftTitle  = 255
	maxDraftText   = 30_000
	maxDraftLabels = 20
)

var (
	fingerprintPattern = regexp.MustCompile(`^[A-Za-z0-9._:-]{1,128}$`)
	labelPattern       = regexp.MustCompile(`^[A-Za-z0-9._:/=@+-]{1,100}$`)
	requestPattern     = regexp.MustCompile(`^[A-Za-z0-9-]{8,64}$`)
	ticketKeyPattern   = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)
)

// checkWords refuses a draft that no system could take as it is, or that is not
// what a person would write. What the words may lead to is checked elsewhere.
func (r draftRequest) checkWords() (ticket.Type, error) {
	kind, err := ticket.ParseType(r.Type)
	if err != nil {
		return "", faults.BadRequest("The type cannot be used: %s.", err)
	}
	if err := checkLine("title", r.Title); err != nil {
		return "", err
	}
	if err := checkBlock("description", r.Description); err != nil {
		return "", err
	}
	switch {
	case r.Priority != 0 && (r.Priority < ticket.HighestPriority || r.Priority > ticket.LowestPriority):
		return "", faults.BadRequest("The priority must be 1 (highest) to 5, or 0 to leave it to the ticket system.")
	case !fingerprintPattern.MatchString(r.Fingerprint):
		return "", faults.BadRequest("The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores.")
	case r.Request != "" && !requestPattern.MatchString(r.Request):
		return "", faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	case len(r.Labels) > maxDraftLabels:
		return "", faults.BadRequest("A ticket can be given at most %d labels.", maxDraftLabels)
	}
	return kind, nil
}

// checkLine demands one line of text that Jira takes as a title.
func checkLine(what, text string) error {
	switch {
	case isBlank(text):
		return faults.BadRequest("The %s is missing.", what)
	case strings.ContainsFunc(text, isLineBreak):
		return faults.BadRequest("The %s must be one line; it holds a line break.", what)
	case strings.ContainsFunc(text, unicode.IsControl):
		return faults.BadRequest("The %s holds a control character.", what)
	case lengthOf(text) > maxDraftTitle:
		return faults.BadRequest("The %s is longer than %d characters.", what, maxDraftTitle)
	}
	return nil
}

// checkBlock takes lines of text, none included.
func checkBlock(what, text string) error {
	switch {
	case lengthOf(text) > maxDraftText:
		return faults.BadRequest("The %s is longer than 30,000 characters.", what)
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) }):
		return faults.BadRequest("The %s holds a control character.", what)
	}
	return nil
}

func isLineBreak(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }

// lengthOf counts as the ticket systems do, and browsers.
func lengthOf(text string) int { return len(utf16.Encode([]rune(text))) }

// oneBreak writes every line break as a line feed.
func oneBreak(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }
