// What a process of Linux may still do: Landlock for files (since 5.13), a filter of system calls for the rest. Both hold for
// the calling thread and every thread that it starts, and cannot be taken back. Numbers stand here because the headers of
// older systems lack them.
#ifndef LANDFUND_CCONFINEMENT_SHIM_H
#define LANDFUND_CCONFINEMENT_SHIM_H

#if defined(__linux__)

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

extern long syscall(long, ...);

#ifndef O_PATH
#define O_PATH 010000000
#endif

enum { landfund_create_ruleset = 444, landfund_add_rule = 445, landfund_restrict_self = 446 };

// The version of Landlock that the kernel has; negative without any.
static inline int landfund_landlock_version(void) {
  return (int)syscall(landfund_create_ruleset, (void *)0, (size_t)0, 1u);
}

// A set of rules that forbids the given accesses to files but where a rule allows them; negative for a failure.
static inline int landfund_landlock_begin(uint64_t accesses) {
  uint64_t attributes[1] = {accesses};
  return (int)syscall(landfund_create_ruleset, attributes, sizeof attributes, 0u);
}

// Allows accesses to a file, or to everything below a folder; 0 for success.
static inline int landfund_landlock_allow(int rules, uint64_t accesses, int place) {
  struct __attribute__((packed)) {
    uint64_t accesses;
    int32_t place;
  } rule = {accesses, place};
  return (int)syscall(landfund_add_rule, rules, 1, &rule, 0u);
}

// Lets the rules hold from now on; 0 for success.
static inline int landfund_landlock_restrict(int rules) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return (int)syscall(landfund_restrict_self, rules, 0u);
}

// Closes memory, environment and core of the process to other processes of its user.
static inline int landfund_hide_process(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// Whether that holds.
static inline int landfund_process_is_hidden(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }

// Has the kernel end the process when the thread that started it ends; 0 for success.
static inline int landfund_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

// A descriptor of a place that rules can name; negative for a failure.
static inline int landfund_place(const char *path) { return open(path, O_PATH | O_CLOEXEC); }

#if defined(__x86_64__)
#define LANDFUND_AUDIT_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define LANDFUND_AUDIT_ARCH AUDIT_ARCH_AARCH64
#endif

// Lets calls that open a connection or start a program fail as not permitted; 0 for success.
static inline int landfund_forbid_connections(void) {
#if defined(LANDFUND_AUDIT_ARCH)
#define LANDFUND_REFUSE(number) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      // A call by the numbers of another machine is none that this program makes.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, LANDFUND_AUDIT_ARCH, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
      LANDFUND_REFUSE(__NR_socket),
      LANDFUND_REFUSE(__NR_execve),
      LANDFUND_REFUSE(__NR_execveat),
      LANDFUND_REFUSE(__NR_ptrace),
      // io_uring opens connections without the call for it.
      LANDFUND_REFUSE(425),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
#undef LANDFUND_REFUSE
  struct sock_fprog program = {sizeof filter / sizeof filter[0], filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
  return -1;
#endif
}

#endif

#endif
