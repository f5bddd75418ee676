package mirror

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// A gap is what a customer's answers lack and asking again does not bring: a project or a
// table that cannot be read. It is kept beside his tickets, so that whoever counts them
// knows, and that they are read anew once it closes; everything else goes on.

// errGap marks an answer with a gap that is not known yet.
var errGap = errors.New("tickets are missing that were there before")

// checkMissing is the failure of an answer that lacks what the next one may hold, or what
// nobody knew of before.
func (m *Mirror) checkMissing(search ticket.Search, result ticket.Result) error {
	for _, notice := range result.Notices {
		if !notice.Missing || notice.Lasting && m.isKnownGap(search.Scopes, notice) {
			continue
		}
		failure := &ticket.Failure{Kind: ticket.ErrAnswer, Sentence: notice.Text}
		if notice.Lasting {
			// Whoever reads what is open takes note of it.
			clear(m.openAt)
			failure.Cause = errGap
		}
		return failure
	}
	return nil
}

func (m *Mirror) isKnownGap(scopes []ticket.Scope, notice ticket.Notice) bool {
	return !slices.ContainsFunc(scopes, func(s ticket.Scope) bool {
		isAbout := notice.Customer == "" || notice.Customer == s.Customer
		return isAbout && !strings.Contains(m.progressOf(s.Customer).Gap, notice.Text)
	})
}

// gapOf is what an answer lastingly lacks of a customer.
func gapOf(customer string, result ticket.Result) string {
	var texts []string
	for _, notice := range result.Notices {
		isAbout := notice.Customer == "" || notice.Customer == customer
		if notice.Missing && notice.Lasting && isAbout && !slices.Contains(texts, notice.Text) {
			texts = append(texts, notice.Text)
		}
	}
	slices.Sort(texts)
	return strings.Join(texts, " ")
}

// noteGaps notes what the answers of customers lack now. A gap counts only once it has
// lasted: one that closes makes everything be read anew.
func (m *Mirror) noteGaps(ctx context.Context, part []Customer, result ticket.Result) error {
	now := m.clock()
	var change Change
	var fresh error
	for _, customer := range part {
		progress, gap := m.progressOf(customer.ID), gapOf(customer.ID, result)
		if gap == progress.Gap {
			delete(m.gapSeen, customer.ID)
			continue
		}
		if seen, ok := m.gapSeen[customer.ID]; gap != "" && (!ok || now.Sub(seen) < m.pace.Retry) {
			if !ok {
				m.gapSeen[customer.ID] = now
			}
			fresh = &ticket.Failure{Kind: ticket.ErrAnswer, Sentence: gap, Cause: errGap}
			continue
		}
		if progress.Gap != "" {
			progress = m.anew(progress)
		}
		delete(m.gapSeen, customer.ID)
		progress.Gap = gap
		change.Progress = append(change.Progress, progress)
	}
	if len(change.Progress) > 0 {
		if err := m.keep(ctx, change); err != nil {
			return err
		}
	}
	return fresh
}

// anew makes the past be read once more.
func (m *Mirror) anew(progress Progress) Progress {
	progress.Reached, progress.LoadedAt = m.clock(), time.Time{}
	delete(m.spans, progress.Customer)
	delete(m.foreseen, progress.Customer)
	return progress
}
