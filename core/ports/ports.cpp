// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "ports/access_tokens.h"
#include "ports/attachment_store.h"
#include "ports/carried_work.h"
#include "ports/network_policy.h"
#include "ports/review_api.h"
#include "ports/secret_store.h"
#include "ports/work_store.h"

// A static library needs one object; compiling the interfaces here also proves that each stands on its own.
