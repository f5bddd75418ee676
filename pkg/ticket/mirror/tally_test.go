package mirror

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// pass lets minutes go by, a step each.
func (k *kit) pass(t *testing.T, minutes int) {
	t.Helper()
	for range minutes {
		k.now = k.now.Add(time.Minute)
		k.settle(t)
	}
}

func (k *kit) sweptAt() time.Time { return k.progressOf("acme").SweptAt }

func TestWhatIsGoneOrCameUnseenIsMissedByItsNumber(t *testing.T) {
	for name, change := range map[string]func(k *kit){
		"deleted":               func(k *kit) { delete(k.desk.tickets, "3") },
		"made under an old day": func(k *kit) { k.desk.put(kept("new", "ACM-new", ticket.Closed, 30*day)) },
	} {
		t.Run(name, func(t *testing.T) {
			k := newKit(projects("acme", "ACM"))
			for i := range 20 {
				k.desk.put(kept(fmt.Sprint(i), fmt.Sprintf("ACM-%d", i), ticket.Closed, time.Duration(i)*day+time.Hour))
			}
			k.settle(t)
			change(k)
			k.pass(t, 2*15)
			assert.Len(t, k.search(t, ticket.Search{}).Tickets, len(k.desk.tickets))
		})
	}
}

func TestNumbersThatAgreeCostOneQuestion(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Closed, day))
	k.settle(t)
	counted, sweptAt := k.desk.counted, k.sweptAt()
	k.pass(t, 120)
	assert.Equal(t, 8, k.desk.counted-counted)
	assert.Equal(t, sweptAt, k.sweptAt())
}

// Some tickets are counted and never shown: access rules hide them.
func TestADifferenceThatNoSweepMendsIsUsual(t *testing.T) {
	k := newKit(projects("acme", "ACM"))
	k.desk.put(kept("1", "ACM-1", ticket.Closed, day))
	k.desk.hidden = 7
	k.settle(t)
	k.pass(t, 45)
	first := k.sweptAt()
	require.True(t, first.After(start), "once it is looked after")
	k.pass(t, 180)
	assert.Equal(t, first, k.sweptAt())
	k.desk.hidden = 8
	k.pass(t, 45)
	assert.True(t, k.sweptAt().After(first))
}
