package check

import (
	"fmt"
	"math"
	"net/url"
	"regexp"
	"strconv"
)

const (
	maxNote = 4000
	maxURL  = 2000
)

var ticketKey = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$`)

// check refuses a proof whose content is not of its kind.
func (p Proof) check() *Refusal {
	if len(p.Text) > maxNote || len(p.URL) > maxURL {
		return refuse("evidence", fmt.Sprintf("A note has at most %d characters, a link %d.", maxNote, maxURL))
	}
	switch p.Kind {
	case NoteEvidence:
		if p.Text == "" {
			return refuse("evidence", "The note is empty.")
		}
	case NumberEvidence:
		if p.Number == nil || math.IsNaN(*p.Number) || math.IsInf(*p.Number, 0) {
			return refuse("evidence", "A number is needed.")
		}
	case LinkEvidence, PanelEvidence:
		return p.checkLink()
	case TicketEvidence:
		if !ticketKey.MatchString(p.Text) {
			return refuse("evidence", "A ticket's key is needed, such as ACM-42 or INC0010001.")
		}
	default:
		return refuse("evidence", "Evidence is a note, a number, a link, a panel or a ticket.")
	}
	return nil
}

func (p Proof) checkLink() *Refusal {
	address, err := url.Parse(p.URL)
	if err != nil || (address.Scheme != "https" && address.Scheme != "http") || address.Host == "" || address.User != nil {
		return refuse("evidence", "A link must be a whole address that begins with https:// or http://.")
	}
	query := address.Query()
	if p.Kind == PanelEvidence && (!isInstant(query.Get("from")) || !isInstant(query.Get("to"))) {
		return refuse("evidence", "A panel's link must say from and to as fixed times, or it will show something else tomorrow.")
	}
	return nil
}

var isoInstant = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}`)

// isInstant knows Grafana's two ways to write a fixed time: epoch milliseconds and ISO 8601.
func isInstant(text string) bool {
	millis, err := strconv.ParseInt(text, 10, 64)
	return (err == nil && millis > 0) || isoInstant.MatchString(text)
}

func (e Evidence) allows(number float64) bool {
	return (e.Min == nil || number >= *e.Min) && (e.Max == nil || number <= *e.Max)
}

func (e Evidence) inWords() string {
	what := map[EvidenceKind]string{
		NoteEvidence: "a note", NumberEvidence: "a number", LinkEvidence: "a link",
		PanelEvidence: "a panel's link", TicketEvidence: "a ticket's key",
	}[e.Kind]
	if e.Label != "" {
		return what + " (" + e.Label + ")"
	}
	return what
}

func (e Evidence) rangeInWords() string {
	switch {
	case e.Min != nil && e.Max != nil:
		return fmt.Sprintf("%s to %s", plain(*e.Min), quantity(*e.Max, e.Unit))
	case e.Min != nil:
		return "at least " + quantity(*e.Min, e.Unit)
	case e.Max != nil:
		return "at most " + quantity(*e.Max, e.Unit)
	default:
		return "any number"
	}
}

func quantity(number float64, unit string) string {
	if unit == "" {
		return plain(number)
	}
	return plain(number) + " " + unit
}

func plain(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }
