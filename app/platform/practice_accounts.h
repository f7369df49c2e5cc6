// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

namespace zhiping::platform {

/// The password of everybody to practise with.
[[nodiscard]] QString practicePassword();

/// People to practise with; the password of each is `practicePassword()`. Does nothing where they exist
/// already.
///
/// - rongchang: 荣昌区 reviewer, ready to work; likewise one for every other region, by its name in pinyin
/// - shiji: municipal reviewer; jiangshi: trainer
/// - xinren: approved, has not asked for access yet, may become a 荣昌区 reviewer by 我是新用户
/// - laoyonghu: access active, not bound; old account `old-yubei`, password `old-2026`, of 渝北区
/// - daishen: waiting for approval
Result<> seedPracticeAccounts(const Site &site);

} // namespace zhiping::platform
