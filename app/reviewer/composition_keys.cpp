// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "models/start_wording.h"
#include "reviewer/composition.h"
#include "screens/recovery/phrase_dialogs.h"

#include <QFileInfo>

namespace zhiping::reviewer {

QString Composition::phraseOfferedKey() const
{
    return QStringLiteral("recoveryPhrase/offered/") + QFileInfo(m_workspace->profile().folder()).fileName();
}

void Composition::askPhrase()
{
    const std::optional<domain::Account> account = m_session->account();
    if (!m_custody || !account)
        return;
    auto *dialog = new screens::EnterPhraseDialog(m_window.get());
    connect(dialog, &screens::EnterPhraseDialog::entered, m_custody.get(),
            [this, place = placeOf(*account), dialog](const QString &words) {
                whenDone(m_custody->unlockWith(words), dialog,
                         [this, place, dialog](const Result<store::Keys> &keys) {
                             if (!keys)
                                 return dialog->refuse(models::phraseMessage(keys.error()));
                             dialog->accept();
                             enterAndSync(place, keys);
                         });
            });
    connect(dialog, &screens::EnterPhraseDialog::lost, m_custody.get(), [this, dialog] {
        dialog->reject();
        beginAnew();
    });
    dialog->open();
}

void Composition::beginAnew()
{
    const models::Message message = models::beginAnewMessage();
    m_prompter.ask(
        m_window.get(),
        {message.happened, message.safe + u"\n\n" + message.advice, {}, tr("Begin anew"), {}, true, {}},
        [this](bool accepted) {
            if (!accepted || !m_custody || m_workspace)
                return;
            if (const Result<> aside = m_custody->setSealedWorkAside(); !aside)
                return m_window->showProfileFault(models::profileMessage(aside.error()));
            reopen();
        });
}

void Composition::offerPhrase()
{
    const std::optional<domain::Account> account = m_session->account();
    if (!m_custody || !account)
        return;
    auto *dialog = new screens::ShowPhraseDialog(m_window.get());
    dialog->open();
    const auto show = [this, dialog](const Result<store::Keys> &keys) {
        if (!keys)
            return dialog->refuse(models::phraseMessage(keys.error()));
        whenDone(m_custody->preparePhrase(*keys), dialog,
                 [this, dialog](const Result<store::KeyCustody::PreparedPhrase> &phrase) {
                     if (!phrase)
                         return dialog->refuse(models::phraseMessage(phrase.error()));
                     dialog->show(phrase->words);
                     connect(dialog, &screens::ShowPhraseDialog::writtenDown, m_custody.get(),
                             [this, dialog, phrase] { keepPhrase(*phrase, *dialog); });
                 });
    };
    if (!m_workspace)
        return show(store::KeyCustody::newKeys());
    m_settings.setValue(phraseOfferedKey(), true);
    // Who wants another phrase may have lost the first one to somebody: what that opens is sealed anew.
    if (m_custody->hasPhrase())
        whenDone(renewKeys(), dialog, show);
    else
        show(m_keys);
}

Future<store::Keys> Composition::renewKeys()
{
    auto promise = std::make_shared<QPromise<Result<store::Keys>>>();
    promise->start();
    whenDone(m_custody->renew(m_keys), m_workspace.get(), [this, promise](const Result<store::Keys> &keys) {
        if (!keys) {
            promise->addResult(keys.error());
            return promise->finish();
        }
        m_keys = *keys;
        whenDone(m_workspace->profile().reseal(*keys), m_workspace.get(),
                 [promise, keys](const Result<> &resealed) {
                     promise->addResult(resealed ? keys : Result<store::Keys>(resealed.error()));
                     promise->finish();
                 });
    });
    return promise->future();
}

void Composition::keepPhrase(const store::KeyCustody::PreparedPhrase &phrase,
                             screens::ShowPhraseDialog &dialog)
{
    if (const Result<> kept = m_custody->keepPhrase(phrase); !kept)
        return dialog.refuse(models::phraseMessage(kept.error()));
    dialog.accept();
    if (m_workspace)
        tellNews();
    else if (m_session->account())
        enterAndSync(placeOf(*m_session->account()), phrase.keys);
}

} // namespace zhiping::reviewer
