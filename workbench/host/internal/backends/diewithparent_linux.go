package backends

import (
	"os/exec"
	"syscall"
)

// dieWithParent makes the kernel end the child when the workbench ends in a way that no handler sees.
func dieWithParent(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
