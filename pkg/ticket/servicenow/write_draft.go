package servicenow

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// titleLength and descriptionLength are what ServiceNow keeps of a text where the
	// dictionary does not tell; what is longer it cuts without a word.
	titleLength       = 160
	descriptionLength = 4000
	displayLength     = 100
)

var fingerprint = regexp.MustCompile(`^[A-Za-z0-9._:-]{1,128}$`)

// written is a draft in ServiceNow's words.
type written struct {
	table string
	// field is the scope's field and id the value that the ticket gets.
	field, id string
	body      map[string]string
	warnings  []string
}

// matrix gives impact and urgency of a priority by the lookup rules that ServiceNow
// ships; priority itself is computed there.
var matrix = map[int][2]string{1: {"1", "1"}, 2: {"2", "1"}, 3: {"2", "2"}, 4: {"3", "2"}, 5: {"3", "3"}}

// compose writes a draft. The ticket gets the first of the scope's values.
func (c *Client) compose(draft ticket.Draft, known names) (written, error) {
	table, err := c.tableOf(draft.Type)
	if err != nil {
		return written{}, err
	}
	w := written{table: table, field: fieldOf(draft.Scope), body: map[string]string{}}
	switch {
	case len(draft.Scope.IDs) == 0:
		return written{}, fail(ticket.ErrConfig, "The customer has no part of this connection.", "Name ids in the customer's scope.", nil)
	case strings.Contains(w.field, "."):
		return written{}, fail(ticket.ErrConfig, fmt.Sprintf("A ticket cannot be opened inside the scope, because its field %s lies on another record.", w.field), "Use a field of the ticket itself, such as company, to open tickets.", nil)
	case !fingerprint.MatchString(draft.Fingerprint):
		return written{}, fail(ticket.ErrQuery, "The draft does not say what it is about.", "", nil)
	}
	w.id = draft.Scope.IDs[0]
	if len(draft.Scope.IDs) > 1 {
		w.warn("The customer has %d values of %s; the ticket gets the first.", len(draft.Scope.IDs), w.field)
	}
	w.texts(draft, known)
	w.urgency(draft, known)
	w.body[w.field] = w.id
	w.body["correlation_id"] = correlationID(draft.Fingerprint)
	w.body["correlation_display"] = displayPrefix
	if draft.Link != "" {
		w.body["correlation_display"] = markLinked("", draft.Link)
		w.body["work_notes"] = linkNote(draft.Link, draft.LinkTitle)
	}
	if len(draft.Labels) > 0 {
		w.warn("ServiceNow's tags belong to its users, so the labels are left out.")
	}
	return w, nil
}

func (w *written) warn(format string, arguments ...any) {
	w.warnings = append(w.warnings, fmt.Sprintf(format, arguments...))
}

// texts keeps a title whole that is too long: the description begins with it.
func (w *written) texts(draft ticket.Draft, known names) {
	title := strings.Join(strings.Fields(draft.Title), " ")
	description := draft.Description
	if limit := known.length(w.table, "short_description", titleLength); len([]rune(title)) > limit {
		description = strings.TrimSpace(title + "\n\n" + description)
		title = cutTo(title, limit)
		w.warn("ServiceNow keeps %d characters of a title; the description begins with the whole one.", limit)
	}
	if limit := known.length(w.table, "description", descriptionLength); len([]rune(description)) > limit {
		description = cutTo(description, limit)
		w.warn("ServiceNow keeps %d characters of a description; the rest is left out.", limit)
	}
	w.body["short_description"] = title
	if description != "" {
		w.body["description"] = description
	}
}

// urgency writes what ServiceNow computes a priority from, never the priority.
func (w *written) urgency(draft ticket.Draft, known names) {
	levels, ok := matrix[draft.Priority]
	if !ok {
		return
	}
	if !known.has(w.table, "impact") || !known.has(w.table, "urgency") {
		w.warn("The table %s has no impact and urgency, so ServiceNow sets the priority.", w.table)
		return
	}
	w.body["impact"], w.body["urgency"] = levels[0], levels[1]
	w.warn("ServiceNow computes the priority from impact and urgency; P%d is asked for with %s and %s, and the instance's own rules may make another of it.", draft.Priority, levels[0], levels[1])
}

// length is how many characters a field keeps.
func (n names) length(table, field string, usual int) int {
	if found, ok, _ := n.dictionary.column(table, field); ok && found.maxLength > 10 {
		return found.maxLength
	}
	return usual
}

func cutTo(text string, limit int) string {
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:limit-1])) + "…"
}

// correlationPrefix marks tickets that were opened from here.
const correlationPrefix = "rounds:"

func correlationID(fingerprint string) string { return correlationPrefix + fingerprint }

// displayPrefix begins what people see as the source of such a ticket; behind it
// stand the marks of the addresses that it was linked to.
const displayPrefix = "Rounds"

// markOf is a short sign of an address.
func markOf(address string) string {
	sum := sha256.Sum256([]byte(address))
	return hex.EncodeToString(sum[:4])
}

// isLinked says whether an address has left its mark.
func isLinked(display, address string) bool {
	for word := range strings.FieldsSeq(display) {
		if word == markOf(address) {
			return true
		}
	}
	return false
}

// markLinked adds the mark of an address; the oldest ones go where the field is full.
func markLinked(display, address string) string {
	marks := strings.Fields(strings.TrimPrefix(display, displayPrefix))
	marks = append(marks, markOf(address))
	if most := (displayLength - len(displayPrefix)) / (len(markOf("")) + 1); len(marks) > most {
		marks = marks[len(marks)-most:]
	}
	return displayPrefix + " " + strings.Join(marks, " ")
}

func linkNote(address, title string) string {
	if title = strings.Join(strings.Fields(title), " "); title == "" {
		title = "Grafana"
	}
	return title + ": " + address
}
