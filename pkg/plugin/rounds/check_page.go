package rounds

import (
	"strconv"
	"sync"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/frames"
)

// mark is what a row shows of how a check stands. Customers see less of it: that
// is the columns' to know.
type mark struct {
	state   check.State
	signOff check.SignOffState
	// late is in seconds; 0 in time.
	late float64
	// by is who answered, or who has begun; answered is zero where nobody answered.
	by       string
	answered time.Time
	number   float64
	*remark
}

// remark is what few checks have.
type remark struct {
	cause, severity, text string
	// evidence is the proof in words, link its address where it has one; ticket is
	// the key that was given as proof.
	evidence, link, ticket string
	measured               *float64
	carried                bool
	// soFar is what a machine sees while the window is open.
	soFar string
}

var noRemark remark

func markOf(status check.Status, seen *check.SoFar) mark {
	made := mark{
		state: status.State, signOff: status.SignOff, late: status.LateBy.Truncate(time.Second).Seconds(), remark: &noRemark,
	}
	rare := remark{cause: status.Reason, carried: status.Carried}
	if status.Started != nil {
		made.by = status.Started.By.Name
	}
	if answer := status.Answer; answer != nil {
		made.by, made.answered, made.number = answer.By.Name, answer.At.UTC(), float64(answer.Number)
		rare.tell(answer)
	}
	if seen != nil {
		rare.soFar = seen.Text
	}
	if rare != noRemark {
		made.remark = &rare
	}
	return made
}

func (r *remark) tell(answer *check.Entry) {
	r.text = answer.Text
	if answer.Act == check.ProblemAct {
		r.severity = string(answer.Severity)
	}
	if proof := answer.Evidence; proof != nil {
		r.evidence, r.link, r.measured = evidenceInWords(*proof), frames.SafeLink(proof.URL), proof.Number
		if proof.Kind == check.TicketEvidence {
			r.ticket = proof.Text
		}
	}
}

func evidenceInWords(proof check.Proof) string {
	switch {
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

// page holds the marks of one round's checks, in their order. It is never changed.
type page struct {
	// last is the Number of the latest entry that is in it.
	last  int64
	marks []mark
}

func pageOf(status check.RoundStatus, shown Board) *page {
	made := &page{last: status.Last, marks: make([]mark, len(status.Checks))}
	for i := range status.Checks {
		made.marks[i] = markOf(status.Checks[i], shown.of(status.Round, status.Checks[i]))
	}
	return made
}

// plainMarks are those of checks of which nothing was recorded, by the letter of
// their outcome.
var plainMarks = func() (marks [len(letters)]mark) {
	for i := range letters {
		marks[i] = mark{state: letters[i].state, remark: &noRemark}
	}
	return marks
}()

// page is what is remembered of a settled round; nil where that is nothing.
func (p roundRef) page() *page {
	p.shelf.mutex.Lock()
	defer p.shelf.mutex.Unlock()
	return p.leaf.page
}

// maxMarks is how many checks of settled rounds are remembered as they are shown:
// a year of 500 checks, in some 25 MB.
const maxMarks = 200_000

// pages are those that are remembered, the oldest first. It is safe for concurrent use.
type pages struct {
	mutex sync.Mutex
	held  []roundRef
	marks int
}

// put remembers a page, unless an entry that it does not hold has come meanwhile.
func (p *pages) put(one roundRef, made *page) {
	one.shelf.mutex.Lock()
	isNew := one.leaf.page == nil && made.last >= one.leaf.changed
	if isNew {
		one.leaf.page = made
	}
	one.shelf.mutex.Unlock()
	if !isNew {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.held, p.marks = append(p.held, one), p.marks+len(made.marks)
	for p.marks > maxMarks {
		oldest := p.held[0]
		p.held, p.marks = p.held[1:], p.marks-len(oldest.leaf.sheet.checks)
		oldest.shelf.mutex.Lock()
		oldest.leaf.page = nil
		oldest.shelf.mutex.Unlock()
	}
}
