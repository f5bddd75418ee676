package rounds

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/check"
)

func TestNoMoreIsRememberedThanMayBe(t *testing.T) {
	const each = 1000
	var memory pages
	one := &Shelf{}
	var leaves []*leaf
	for i := range maxMarks/each + 5 {
		leaves = append(leaves, &leaf{sheet: &sheet{checks: make([]check.Check, each)}, start: time.Unix(int64(i), 0)})
		memory.put(roundRef{one, leaves[i]}, &page{marks: make([]mark, each)})
	}
	assert.Equal(t, maxMarks, memory.marks)
	assert.Nil(t, leaves[4].page)
	assert.NotNil(t, leaves[5].page)
	leaves[5].changed = 9
	leaves[5].page = nil
	memory.put(roundRef{one, leaves[5]}, &page{last: 8})
	assert.Nil(t, leaves[5].page, "something was recorded since it was read")
}
