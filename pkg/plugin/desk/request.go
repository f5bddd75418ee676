package desk

import (
	"regexp"

	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/ticket"
)

// maxDraftLabels is the most labels that a ticket is given.
const maxDraftLabels = 20

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

var (
	fingerprintPattern = regexp.MustCompile(`^[A-Za-z0-9._:-]{1,128}$`)
	labelPattern       = regexp.MustCompile(`^[A-Za-z0-9._:/=@+-]{1,100}$`)
	ticketKeyPattern   = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)
)

// checkWords refuses a draft that no system could take as it is, or that is not
// what a person would write. What the words may lead to is checked elsewhere.
func (r draftRequest) checkWords() (ticket.Type, error) {
	kind, err := ticket.ParseType(r.Type)
	if err != nil {
		return "", faults.BadRequest("The type cannot be used: %s.", err)
	}
	if err := wire.CheckLine("title", r.Title); err != nil {
		return "", err
	}
	if err := wire.CheckBlock("description", r.Description); err != nil {
		return "", err
	}
	switch {
	case r.Priority != 0 && (r.Priority < ticket.HighestPriority || r.Priority > ticket.LowestPriority):
		return "", faults.BadRequest("The priority must be 1 (highest) to 5, or 0 to leave it to the ticket system.")
	case !fingerprintPattern.MatchString(r.Fingerprint):
		return "", faults.BadRequest("The fingerprint must be 1 to 128 letters, digits, dots, colons, dashes or underscores.")
	case r.Request != "" && !wire.RequestPattern.MatchString(r.Request):
		return "", faults.BadRequest("The request's id must be 8 to 64 letters, digits or dashes.")
	case len(r.Labels) > maxDraftLabels:
		return "", faults.BadRequest("A ticket can be given at most %d labels.", maxDraftLabels)
	}
	return kind, nil
}
