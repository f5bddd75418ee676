package store

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// Columns are named in one place; the order is scanEntry's.
const entryColumns = `r.number, r.checklist, r.day, r.slot, r.check_id, r.act, r.source, r.version, r.at_ms,
	r.actor_uid, r.actor_name, r.details`

// entryDetails are what few entries have. Instants are milliseconds.
type entryDetails struct {
	Supersedes int64          `json:"supersedes,omitempty"`
	About      int64          `json:"about,omitempty"`
	Claimed    *int64         `json:"claimed,omitempty"`
	Reason     string         `json:"reason,omitempty"`
	Text       string         `json:"text,omitempty"`
	Severity   check.Severity `json:"severity,omitempty"`
	Evidence   *check.Proof   `json:"evidence,omitempty"`
	Until      *int64         `json:"until,omitempty"`
	Batch      string         `json:"batch,omitempty"`
}

func writeDetails(entry check.Entry) (string, error) {
	details := entryDetails{
		Supersedes: entry.Supersedes, About: entry.About, Claimed: msOrNone(entry.Claimed), Reason: entry.Reason,
		Text: entry.Text, Severity: entry.Severity, Evidence: entry.Evidence, Until: msOrNone(entry.Until), Batch: entry.Batch,
	}
	if details == (entryDetails{}) {
		return "", nil
	}
	text, err := json.Marshal(details)
	if err != nil {
		return "", unusable("The evidence cannot be kept: its number is not finite.")
	}
	return string(text), nil
}

func readDetails(text string, entry *check.Entry) error {
	if text == "" {
		return nil
	}
	var details entryDetails
	if err := json.Unmarshal([]byte(text), &details); err != nil {
		return fmt.Errorf("details of entry %d: %w", entry.Number, err)
	}
	entry.Supersedes, entry.About, entry.Claimed, entry.Until = details.Supersedes, details.About, atOrNone(details.Claimed), atOrNone(details.Until)
	entry.Reason, entry.Text, entry.Severity, entry.Evidence, entry.Batch = details.Reason, details.Text, details.Severity, details.Evidence, details.Batch
	return nil
}

func scanEntry(row scanner) (check.Entry, error) {
	var entry check.Entry
	var at int64
	var details string
	err := row.Scan(&entry.Number, &entry.Round.Checklist, dayText{&entry.Round.Date}, &entry.Round.Slot, &entry.Check, &entry.Act,
		&entry.Source, &entry.Version, &at, &entry.By.UID, &entry.By.Name, &details)
	if err != nil {
		return check.Entry{}, err
	}
	entry.At = fromMs(at)
	err = readDetails(details, &entry)
	return entry, err
}

func msOrNone(at *time.Time) *int64 {
	if at == nil {
		return nil
	}
	ms := toMs(*at)
	return &ms
}

func atOrNone(ms *int64) *time.Time {
	if ms == nil {
		return nil
	}
	at := fromMs(*ms)
	return &at
}
