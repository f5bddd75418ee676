package store

import (
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
)

const (
	maxRequest = 400
	maxText    = 4000
	// maxAtOnce is how many checks a checklist can have.
	maxAtOnce = 500
)

func (a Append) check() error {
	return firstError(
		checkRound(a.Round),
		checkCustomer(a.Customer),
		requireText("The request's id", a.Request, maxRequest),
	)
}

// digest tells apart what may not come under one request id.
func (a Append) digest() string {
	sum := digestOf(a.Round.Checklist, a.Round.Slot, a.Round.Date.String(), a.Customer, string(a.Content))
	return fmt.Sprintf("%x", sum)
}

// checkEntries refuses what could not be given back as it is, and what belongs
// to another round.
func checkEntries(round check.Key, existing, added []check.Entry) error {
	if len(added) > maxAtOnce {
		return unusable(fmt.Sprintf("More than %d entries cannot be recorded at once.", maxAtOnce))
	}
	for _, entry := range added {
		if entry.Round != (check.Key{}) && entry.Round != round {
			return unusable("The entry belongs to another round.")
		}
		for _, number := range []int64{entry.Supersedes, entry.About} {
			if number != 0 && !slices.ContainsFunc(existing, func(one check.Entry) bool { return one.Number == number }) {
				return unusable("The entry is about one that this round does not have.")
			}
		}
		if err := checkEntry(entry); err != nil {
			return err
		}
	}
	return nil
}

func checkEntry(entry check.Entry) error {
	if entry.At.IsZero() {
		return unusable("The entry's time is missing.")
	}
	if entry.Version < 1 {
		return unusable("The definition's version is missing.")
	}
	err := firstError(
		checkText("The check", entry.Check, maxWord),
		requireText("The act", string(entry.Act), maxWord),
		requireText("The source", string(entry.Source), maxWord),
		checkText("The user's id", entry.By.UID, maxName),
		checkText("The user's name", entry.By.Name, maxName),
		checkText("The reason", entry.Reason, maxText),
		checkText("The text", entry.Text, maxText),
		checkText("The severity", string(entry.Severity), maxWord),
		checkText("The batch", entry.Batch, maxRequest),
	)
	if err != nil || entry.Evidence == nil {
		return err
	}
	return firstError(
		checkText("The kind of evidence", string(entry.Evidence.Kind), maxWord),
		checkText("The evidence", entry.Evidence.Text, maxText),
		checkText("The unit", entry.Evidence.Unit, maxName),
		checkText("The link", entry.Evidence.URL, maxAddress),
	)
}
