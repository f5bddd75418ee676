package plugin

import (
	"encoding/json"
	"strconv"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

func (r checkRow) inside(text string) string {
	if !r.view.projection.Internal {
		return ""
	}
	return text
}

func (r checkRow) answeredAt() time.Time {
	if r.answer == nil {
		return time.Time{}
	}
	return r.answer.At
}

func (r checkRow) lateSeconds() (float64, bool) {
	return r.lateBy.Truncate(time.Second).Seconds(), r.lateBy > 0
}

// by is who answered, or who has begun.
func (r checkRow) by() string {
	switch {
	case !r.view.projection.People:
		return ""
	case r.answer != nil:
		return r.answer.By.Name
	default:
		return r.started
	}
}

func (r checkRow) proof() *check.Proof {
	if r.answer == nil || !r.view.projection.Internal {
		return nil
	}
	return r.answer.Evidence
}

func (r checkRow) evidence() string {
	proof := r.proof()
	switch {
	case proof == nil:
		return ""
	case proof.Number != nil:
		text := strconv.FormatFloat(*proof.Number, 'f', -1, 64)
		if proof.Unit != "" {
			text += " " + proof.Unit
		}
		return text
	case proof.URL != "":
		return proof.URL
	default:
		return proof.Text
	}
}

func (r checkRow) evidenceNumber() (float64, bool) {
	if proof := r.proof(); proof != nil && proof.Number != nil {
		return *proof.Number, true
	}
	return 0, false
}

func (r checkRow) evidenceURL() string {
	if proof := r.proof(); proof != nil {
		return safeLink(proof.URL)
	}
	return ""
}

func (r checkRow) severity() string {
	if r.answer == nil || r.answer.Act != check.ProblemAct {
		return ""
	}
	return string(r.answer.Severity)
}

// text is what was written about it: a problem, or what a machine saw.
func (r checkRow) text() string {
	if r.answer == nil {
		return ""
	}
	return r.inside(r.answer.Text)
}

// why is everybody's where the calendar says it; what people and machines say is
// the team's.
func (r checkRow) why() string {
	if dayOff := r.leaf.round.DayOff; dayOff != "" && r.answer == nil && r.state == check.NotApplicable {
		return dayOff
	}
	return r.inside(r.reason)
}

func (r checkRow) seen() (float64, bool) {
	if r.answer == nil || !r.view.projection.Internal {
		return 0, false
	}
	return float64(r.answer.Number), true
}

// links are what helps when the check fails, as JSON: [{"title","url"}].
func (r checkRow) links() string {
	if !r.view.projection.Internal || len(r.check.Remedy.Links) == 0 {
		return ""
	}
	var usable []check.Link
	for _, link := range r.check.Remedy.Links {
		if address := safeLink(link.URL); address != "" {
			usable = append(usable, check.Link{Title: link.Title, URL: address})
		}
	}
	raw, err := json.Marshal(usable)
	if err != nil || usable == nil {
		return ""
	}
	return string(raw)
}
